import { type CompletionTable, quoted } from './table.ts';

/** The script for bash 3.2 or newer; it needs no other package. */
export function bashCompletion(table: CompletionTable): string {
  return `# Completion of rehearse for bash. To use it:  source <(rehearse completion bash)

_rehearse_offer() {
  case $1 in
${table.offers.map((offer, i) => `    ${i}) ${linesOf(offer)} ;;`).join('\n')}
  esac
}

_rehearse_words() {
  case $1 in
${listed(table.commands)}
  esac
}

_rehearse_options() {
  case $1 in
${listed(table.options)}
  esac
}

_rehearse() {
  local operand='' cur=\${COMP_WORDS[COMP_CWORD]} at='' takes='' glued='' count=0 i word
  COMPREPLY=()
  [[ $cur == '=' ]] && cur=''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    # bash splits words at = and at the colons of a time.
    [[ $word == '=' ]] && continue
    [[ $word == ':' ]] && { glued=1; continue; }
    [[ -n $glued ]] && { glued=''; continue; }
    [[ -n $takes ]] && { takes=''; continue; }
    case "$at $word" in
${[...table.commands.keys()]
  .filter(Boolean)
  .map((path) => `      ${quoted(path)}) at=${quoted(path)}; count=0 ;;`)
  .join('\n')}
${[...table.takes].map(([path, number]) => `      ${quoted(path)}) takes=${number} ;;`).join('\n')}
      *) [[ $word == -* ]] || count=$((count + 1)) ;;
    esac
  done
  if [[ -z $takes && $cur != -* ]]; then
    case "$at:$count" in
${[...table.operands].flatMap(([path, operands]) => operandRows(path, operands)).join('\n')}
    esac
  fi
  case $takes in
    ${filesPattern(table)}) compopt -o default 2>/dev/null; return ;;
  esac
  while IFS= read -r word; do
    [[ -n $word && $word == "$cur"* ]] && COMPREPLY+=("$word")
  done < <(
    if [[ -z $takes && $cur == -* ]]; then _rehearse_options "$at"
    elif [[ -n $takes ]]; then _rehearse_offer "$takes"
    fi
    [[ $cur != -* && $count == 0 ]] && [[ -z $takes || -n $operand ]] && _rehearse_words "$at"
  )
}

complete -F _rehearse rehearse
`;
}

function listed(words: CompletionTable['commands']): string {
  return [...words]
    .filter(([, rows]) => rows.length > 0)
    .map(([path, rows]) => `    ${quoted(path)}) printf '%s\\n' ${rows.map(({ word }) => quoted(word)).join(' ')} ;;`)
    .join('\n');
}

function linesOf({ list = [], asked = [] }: CompletionTable['offers'][number]): string {
  const parts = [
    ...(list.length > 0 ? [`printf '%s\\n' ${list.map(quoted).join(' ')}`] : []),
    ...(asked.length > 0 ? [`rehearse complete ${asked.join(' ')} 2>/dev/null`] : []),
  ];
  return parts.join('; ') || ':';
}

function operandRows(path: string, { offers, repeats }: { offers: number[]; repeats: boolean }): string[] {
  return offers.map((number, i) => {
    const place = repeats && i === offers.length - 1 ? '*' : String(i);
    return `      ${quoted(`${path}:`)}${place}) takes=${number} operand=1 ;;`;
  });
}

function filesPattern({ offers }: CompletionTable): string {
  return offers.flatMap(({ files }, i) => (files ? [i] : [])).join(' | ') || 'none';
}
