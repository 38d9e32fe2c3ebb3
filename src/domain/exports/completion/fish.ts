import type { CompletionTable, OfferedWord } from './table.ts';

/** The script for fish. */
export function fishCompletion(table: CompletionTable): string {
  return `# Completion of rehearse for fish. To use it:  rehearse completion fish | source

function __rehearse_offer
  switch $argv[1]
${table.offers.map((offer, i) => `    case ${i}\n      ${linesOf(offer)}`).join('\n')}
  end
end

function __rehearse_words
  switch $argv[1]
${listed(table.commands)}
  end
end

function __rehearse_options
  switch $argv[1]
${listed(table.options)}
  end
end

function __rehearse_takes
  switch $argv[1]
${[...table.takes].map(([path, number]) => `    case ${quoted(path)}\n      echo ${number}`).join('\n')}
  end
end

function __rehearse_operand
  switch $argv[1]
${[...table.operands].flatMap(([path, operands]) => operandRows(path, operands)).join('\n')}
  end
end

function __rehearse
  set -l at ''
  set -l takes ''
  set -l count 0
  set -l cur (commandline -ct)
  set -l tokens (commandline -opc)
  for word in $tokens[2..-1]
    if test -n "$takes"
      set takes ''
      continue
    end
    switch "$at $word"
      case ${[...table.commands.keys()].filter(Boolean).map(quoted).join(' ')}
        set at "$at $word"
        set count 0
      case '*'
        set takes (__rehearse_takes "$at $word")
        string match -q -- '-*' $word; or set count (math $count + 1)
    end
  end
  if test -n "$takes"
    __rehearse_offer $takes
  else if string match -qr -- '^--[^=]+=' $cur
    set -l option (string replace -r -- '=.*' '' $cur)
    set takes (__rehearse_takes "$at $option")
    test -n "$takes"; and __rehearse_offer $takes | string replace -r -- '^' "$option="
  else if string match -q -- '-*' $cur
    __rehearse_options $at
  else
    test $count = 0; and __rehearse_words $at
    set -l operand (__rehearse_operand "$at:$count")
    test -n "$operand"; and __rehearse_offer $operand
  end
end

complete -c rehearse -f -a '(__rehearse)'
`;
}

function listed(words: CompletionTable['commands']): string {
  return [...words]
    .filter(([, rows]) => rows.length > 0)
    .map(([path, rows]) => `    case ${quoted(path)}\n      printf '%s\\t%s\\n' ${rows.map(described).join(' ')}`)
    .join('\n');
}

const described = ({ word, says }: OfferedWord) => `${quoted(word)} ${quoted(says)}`;

function linesOf({ list = [], asked = [], files }: CompletionTable['offers'][number]): string {
  const parts = [
    ...(files ? ['__fish_complete_path (commandline -ct)'] : []),
    ...(list.length > 0 ? [`printf '%s\\n' ${list.map(quoted).join(' ')}`] : []),
    ...(asked.length > 0 ? [`rehearse complete --described ${asked.join(' ')} 2>/dev/null`] : []),
  ];
  return parts.join('\n      ') || 'true';
}

function operandRows(path: string, { offers, repeats }: { offers: number[]; repeats: boolean }): string[] {
  return offers.map((number, i) => {
    const place = repeats && i === offers.length - 1 ? '*' : String(i);
    return `    case ${quoted(`${path}:${place}`)}\n      echo ${number}`;
  });
}

/** A word in single quotes, as fish takes it. */
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
