import { describe, expect, test } from 'vitest';
import { openSheet } from '../../../../src/domain/drills/room/sheet.ts';
import { draftsIn } from '../room.ts';

const begun = (text: string) => ({ text, seconds: 0, done: false });
const handedOver = (text: string) => ({ text, seconds: 9, done: true });

describe('a sheet', () => {
  test('is blank when the draft makes no sense', () => {
    expect(openSheet(draftsIn(new Map([['item', '{"parts": 3}']])), 'item').parts()).toEqual([]);
  });

  test('gives a draft that is bare text to whatever is asked first', () => {
    const sheet = openSheet(draftsIn(new Map([['item', 'half a sentence']])), 'item');
    expect(sheet.take('Why?')).toEqual(begun('half a sentence'));
    expect(sheet.take('And then?')).toBeUndefined();
  });

  test.each([
    ['begun', begun('')],
    ['handed over', handedOver(' \n')],
  ])('keeps a text that a blank one is %s over', (_, blank) => {
    const drafts = draftsIn();
    openSheet(drafts, 'item').keep('Why?', begun('because'));
    openSheet(drafts, 'item').keep('Why?', blank);
    expect(openSheet(drafts, 'item').part('Why?')).toMatchObject({ text: 'because', done: blank.done });
  });

  test('is not kept unless it has words of the user', () => {
    const drafts = draftsIn();
    const sheet = openSheet(drafts, 'item');
    sheet.keep('Time', { ...handedOver('15 minutes'), chosen: true });
    sheet.keep('Why?', begun(''));
    sheet.keep('How?', handedOver(''));
    expect(drafts.texts.size).toBe(0);
    sheet.keep('Where?', begun('here'));
    expect(openSheet(drafts, 'item').parts()).toHaveLength(3);
  });
});

describe('a sheet of an item that was changed', () => {
  const old = () => {
    const drafts = draftsIn();
    const sheet = openSheet(drafts, 'item', 1);
    sheet.keep('old one', handedOver('first'));
    sheet.keep('probe', handedOver('second'));
    sheet.keep('old three', begun('third'));
    return drafts;
  };

  test('gives its texts to what is asked in their place, to be gone on with', () => {
    const sheet = openSheet(old(), 'item', 2);
    expect(sheet.take('new one')).toEqual(begun('first'));
    expect(sheet.take('probe')).toEqual(handedOver('second'));
    expect(sheet.take('new three')).toEqual(begun('third'));
    expect(sheet.take('new four')).toBeUndefined();
  });

  test('still does so after it was broken off once more', () => {
    const drafts = old();
    const sheet = openSheet(drafts, 'item', 2);
    sheet.take('new one');
    sheet.keep('new one', begun('first, and more'));
    const again = openSheet(drafts, 'item', 2);
    expect(again.take('new one')?.text).toBe('first, and more');
    expect(again.take('probe')?.text).toBe('second');
    expect(again.take('new three')?.text).toBe('third');
  });

  test('leaves a text in its place as long as the item is the same', () => {
    const sheet = openSheet(old(), 'item', 1);
    expect(sheet.take('another probe')).toBeUndefined();
    expect(sheet.unasked()).toHaveLength(3);
  });
});

describe('two terminals on one item', () => {
  test('both find their words again', () => {
    const drafts = draftsIn();
    const [one, two] = [openSheet(drafts, 'item'), openSheet(drafts, 'item')];
    one.keep('Why?', begun('the lock'));
    two.keep('Why?', begun('the index'));
    one.keep('Why?', begun('the lock of the row'));
    two.keep('Why?', begun('the index alone'));
    const { text } = openSheet(drafts, 'item').part('Why?') ?? {};
    expect(text?.split('\n\n').sort()).toEqual(['the index alone', 'the lock of the row']);
  });

  test('of what is written for the program one stays whole, the one with more in it', () => {
    const drafts = draftsIn();
    const [one, two] = [openSheet(drafts, 'item'), openSheet(drafts, 'item')];
    const round = (noted: string[]) => ({ ...handedOver(JSON.stringify({ noted })), reads: 'a round' });
    one.keep('The round', round(['a', 'c']));
    two.keep('The round', round(['a']));
    expect(openSheet(drafts, 'item').part('The round')).toEqual(round(['a', 'c']));
  });

  test('the one that ends takes away nothing but its own', () => {
    const drafts = draftsIn();
    openSheet(drafts, 'item').keep('Why?', begun('kept'));
    const [one, two] = [openSheet(drafts, 'item'), openSheet(drafts, 'item')];
    two.keep('Why?', begun('kept, and more'));
    one.keep('Why?', handedOver('kept, and done'));
    one.clear();
    expect(openSheet(drafts, 'item').parts()).toEqual([['Why?', begun('kept, and more')]]);
    two.clear();
    expect(drafts.texts.size).toBe(0);
  });

  test('what one has gone on with does not come back from the other', () => {
    const drafts = draftsIn();
    openSheet(drafts, 'item').keep('Why?', begun('kept'));
    openSheet(drafts, 'item').keep('Why?', begun('kept and changed'));
    openSheet(drafts, 'item').keep('Why?', begun('rewritten'));
    expect(openSheet(drafts, 'item').part('Why?')?.text).toBe('rewritten');
  });
});
