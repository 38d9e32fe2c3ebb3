import { createPrompt, useRef } from '@inquirer/core';
import stringWidth from 'fast-string-width';
import { clean } from '../domain/clean.ts';
import { type Draft, draftOf, edit } from './editing.ts';
import { layOut, placeOf, shown } from './layout.ts';
import { useLive } from './live.ts';
import { isEnter, type Press } from './press.ts';
import { CURSOR, type Ending, type Stage, widthOf } from './stage.ts';

const MARK = '> ';

export interface LineConfig {
  stage: Stage;
  question: string;
  hint?: string;
  initial?: string;
  check?: (text: string) => string | undefined;
}

/** One line of text, wrapped where it is longer than the window. Tab takes over what Enter would give, to edit it. */
export const linePrompt = createPrompt<Ending<string>, LineConfig>((config, done) => {
  const { stage, initial = '' } = config;
  const state = useRef<{ draft: Draft; complaint: string }>({ draft: draftOf(''), complaint: '' });
  const width = widthOf(stage.columns());
  const room = width - MARK.length - 1;

  const live = useLive<string>(stage, done, (press, { end, redraw }) => {
    const { draft } = state.current;
    if (isEnter(press) || (press.ctrl && press.name === 'd')) {
      const text = draft.text || initial;
      const complaint = config.check?.(text);
      if (complaint === undefined) {
        state.current = { draft: draftOf(text), complaint: '' };
        end({ value: text });
        return;
      }
      state.current = { draft, complaint };
    } else if (press.name === 'tab') {
      if (draft.text === '') state.current = { draft: draftOf(initial), complaint: '' };
    } else {
      state.current = { draft: edit(draft, onOneLine(press), layOut(draft.text, room)), complaint: '' };
    }
    redraw();
  });

  const { draft, complaint } = state.current;
  const { painter } = stage;
  const question = painter.rows([config.question], width);
  const hint = config.hint ? painter.tone('quiet', `(${clean(config.hint)})`) : '';
  const last = question.at(-1) ?? '';
  const beside = hint && stringWidth(last) + 2 + stringWidth(hint) <= width;
  const asked = beside
    ? [...question.slice(0, -1), `${last}  ${hint}`]
    : [...question, ...(hint ? painter.rows([{ text: `(${config.hint})`, tone: 'quiet' }], width) : [])];

  const rows = layOut(draft.text, room);
  const cursor = placeOf(rows, draft.text, draft.cursor);
  const typed = rows.map(({ start, end }, row) => {
    const margin = row === 0 ? MARK : '  ';
    if (live.ending || row !== cursor.row) return margin + shown(draft.text.slice(start, end));
    return `${margin}${shown(draft.text.slice(start, draft.cursor))}${CURSOR}${shown(draft.text.slice(draft.cursor, end))}`;
  });
  const offer = !live.ending && draft.text === '' && initial ? painter.tone('quiet', shown(clean(initial))) : '';
  const complaints =
    complaint && !live.ending ? painter.rows([{ text: complaint, tone: 'warn', indent: 2 }], width) : [];
  // A long text scrolls the question away rather than itself.
  const used = stage.rows() - complaints.length;
  const top = [...asked, ...typed.slice(0, -1), `${typed.at(-1)}${offer.slice(0, room)}`];
  return [...(live.ending ? top : top.slice(-used)), ...complaints].join('\n');
});

/** What is pasted stays on one line. */
function onOneLine(press: Press): Press {
  return { ...press, text: clean(press.text).replace(/\s*\n\s*/g, ' ') };
}
