import { type CompletionTable, type OfferedWord, quoted } from './table.ts';

/** The script for zsh; it can be sourced, or be a file `_rehearse` in a folder of `fpath`. */
export function zshCompletion(table: CompletionTable): string {
  return `#compdef rehearse
# Completion of rehearse for zsh. To use it, behind compinit:  source <(rehearse completion zsh)

_rehearse_asked() {
  local -a found
  found=("\${(@f)$(rehearse complete --described "$@" 2>/dev/null)}")
  found=("\${(@)found//:/\\\\:}")
  found=("\${(@)found/$'\\t'/:}")
  found=(\${found:#})
  _describe -t words "$1" found
}

_rehearse_offer() {
  local -a words
  case $1 in
${table.offers.map((offer, i) => `    ${i}) ${actions(offer)} ;;`).join('\n')}
  esac
}

_rehearse_takes() {
  takes=''
  case $1 in
${[...table.takes].map(([path, number]) => `    ${quoted(path)}) takes=${number} ;;`).join('\n')}
  esac
}

_rehearse() {
  local at='' takes='' word
  local -i count=0
  local -a rows
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $takes ]]; then takes=''; continue; fi
    case "$at $word" in
${[...table.commands.keys()]
  .filter(Boolean)
  .map((path) => `      ${quoted(path)}) at=${quoted(path)}; count=0 ;;`)
  .join('\n')}
      *) _rehearse_takes "$at $word"; [[ $word == -* ]] || count+=1 ;;
    esac
  done
  if [[ -z $takes && $PREFIX == --*=* ]]; then
    _rehearse_takes "$at \${PREFIX%%=*}"
    compset -P '*='
  fi
  if [[ -n $takes ]]; then _rehearse_offer $takes; return; fi
  if [[ $PREFIX == -* ]]; then
    case $at in
${listed(table.options)}
    esac
    _describe -o -t options option rows
    return
  fi
  if (( count == 0 )); then
    case $at in
${listed(table.commands)}
    esac
    (( $#rows )) && _describe -t commands command rows
  fi
  case "$at:$count" in
${[...table.operands].flatMap(([path, operands]) => operandRows(path, operands)).join('\n')}
  esac
}

# In a file of fpath it is run as a function; sourced, it has to be made known.
if [[ $funcstack[1] == _rehearse ]]; then
  _rehearse "$@"
else
  compdef _rehearse rehearse
fi
`;
}

function listed(words: CompletionTable['commands']): string {
  return [...words]
    .filter(([, rows]) => rows.length > 0)
    .map(([path, rows]) => `      ${quoted(path)}) rows=(${rows.map(described).join(' ')}) ;;`)
    .join('\n');
}

const described = ({ word, says }: OfferedWord) => quoted(`${word}:${says.replaceAll(':', '\\:')}`);

function actions({ list = [], asked = [], files }: CompletionTable['offers'][number]): string {
  const parts = [
    ...(files ? ['_files'] : []),
    ...(list.length > 0 ? [`words=(${list.map(quoted).join(' ')}); compadd -a words`] : []),
    ...(asked.length > 0 ? [`_rehearse_asked ${asked.join(' ')}`] : []),
  ];
  return parts.join('; ') || ':';
}

function operandRows(path: string, { offers, repeats }: { offers: number[]; repeats: boolean }): string[] {
  return offers.map((number, i) => {
    const place = repeats && i === offers.length - 1 ? '*' : String(i);
    return `    ${quoted(`${path}:`)}${place}) _rehearse_offer ${number} ;;`;
  });
}
