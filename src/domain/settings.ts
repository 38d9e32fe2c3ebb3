import { LEVELS } from './level.ts';
import { BREADTHS } from './practice/breadth.ts';
import { LAST_DAYS } from './practice/protocol/phase.ts';
import { alarmsSetting } from './settings/alarms.ts';
import { commandSetting } from './settings/command.ts';
import { dayStartsSetting } from './settings/day-starts.ts';
import { deviceSetting } from './settings/device.ts';
import { holidaysSetting } from './settings/holidays.ts';
import { minutesSetting } from './settings/minutes.ts';
import { opinionAgreedSetting, opinionSetting, opinionTimeoutSetting } from './settings/opinion.ts';
import { ownShareSetting } from './settings/own-share.ts';
import { ratingsSetting } from './settings/ratings.ts';
import { oneOf, onOff, type Setting } from './settings/setting.ts';
import { targetsSetting } from './settings/targets.ts';
import { voiceKeepSetting } from './settings/voice.ts';

/**
 * Every setting, by the name that it is kept and exported under. The settings file, export and import, the command and
 * its help are made from this table: a new setting is one entry here.
 */
const TABLE = {
  minutes: minutesSetting,
  keepAnswers: onOff({
    called: 'answers',
    initial: true,
    says: 'keep typed answers with each attempt; an unfinished one is always kept until you finish it',
  }),
  aloud: onOff({ says: 'answer aloud; only the clock is shown' }),
  level: oneOf('level', LEVELS, {
    initial: 'mid',
    says: 'the level that you interview for: what an answer is expected to have; an interview can have its own',
  }),
  goal: oneOf('goal', ['recall', 'above-90'], {
    initial: 'recall',
    says: 'what the plan aims at: recall (the most on the day) or above-90 (as many items as possible at 90% or more)',
  }),
  breadth: oneOf('breadth', BREADTHS, {
    initial: 'core',
    says: 'what is planned and counted besides what you have practiced: core (asked in most loops), strong (and what many ask) or all',
  }),
  plain: onOff({ says: 'plain lines that a screen reader can read, as with --plain' }),
  lastDays: {
    ...oneOf('last days', LAST_DAYS, {
      initial: 'practice',
      says: 'the days before an interview: practice (what is known once more), protocol (read only) or rest',
    }),
    called: 'last-days',
  },
  own: ownShareSetting,
  opinion: opinionSetting,
  opinionTimeout: opinionTimeoutSetting,
  opinionStories: onOff({
    called: 'opinion-stories',
    says: 'whether a second opinion may be asked about stories that you tell',
  }),
  opinionAgreed: opinionAgreedSetting,
  voice: {
    ...onOff({
      says: 'record what you say in drills with --aloud, with the command that recorder names. docs/voice.md',
    }),
    hereOnly: true,
  },
  recorder: commandSetting('a command that records to the file {} until it is interrupted; "off" for none'),
  player: commandSetting('a command that plays the file {}; "off" for none'),
  transcribe: commandSetting('a command that writes down the words in the file {}; "off" for none'),
  voiceKeep: voiceKeepSetting,
  alarms: alarmsSetting,
  dayStarts: dayStartsSetting,
  holidays: holidaysSetting,
  targets: targetsSetting,
  device: deviceSetting,
  ratings: ratingsSetting,
  /** The questions of the first run have been asked. */
  welcomed: onOff({}),
};

type ValueOf<S> = S extends Setting<infer T> ? T : never;
export type Settings = { [K in keyof typeof TABLE]: ValueOf<(typeof TABLE)[K]> };

/** The same table for someone who goes through it without knowing which setting it is. */
const ALL = Object.entries(TABLE) as [keyof Settings, Setting<unknown>][];

export const DEFAULTS = Object.fromEntries(ALL.map(([name, { initial }]) => [name, initial])) as Settings;

/** What holds on this machine alone: no export has it, and no import brings it. */
export const HERE_ONLY: ReadonlySet<string> = new Set(ALL.filter(([, { hereOnly }]) => hereOnly).map(([name]) => name));

/** A setting that is wrong, at least in part. */
export interface InvalidSetting {
  name: keyof Settings;
  /** What it must be: "true or false". */
  meant: string;
}

/**
 * The settings among these fields, wherever they come from: if one is wrong in part, the rest of it; if one is wrong
 * as a whole, nothing. What is not a setting of this version is left out.
 */
export function readSettings(row: Readonly<Record<string, unknown>>): {
  settings: Partial<Settings>;
  misread: InvalidSetting[];
} {
  const settings: Record<string, unknown> = {};
  const misread: InvalidSetting[] = [];
  for (const [name, { accepts, meant }] of ALL) {
    if (row[name] === undefined) continue;
    const value = accepts(row[name]);
    if (value !== undefined) settings[name] = value;
    if (value !== row[name]) misread.push({ name, meant });
  }
  return { settings, misread };
}

/** What to write for changed settings, given what is `kept` already; a change to undefined is not a change. */
export function writtenSettings(changes: Partial<Settings>, kept: Readonly<Record<string, unknown>>) {
  const row: Record<string, unknown> = {};
  for (const [name, { joins }] of ALL) {
    const value = changes[name];
    if (value !== undefined) row[name] = joins ? joins(kept[name], value) : value;
  }
  return row;
}

/** A setting as the command line shows it. */
export interface SaidSetting {
  name: string;
  says: string;
  shows: (settings: Settings) => string;
  /** The change that these words ask for. @throws WrongUsage if they make no sense */
  reads: (words: string) => (now: Settings) => Partial<Settings>;
}

/** The settings that a command sets. */
export const SAID_SETTINGS: readonly SaidSetting[] = ALL.flatMap(([name, { called = name, said }]) =>
  said
    ? [
        {
          name: called,
          says: said.says,
          shows: (settings) => said.shows(settings[name]),
          reads(words) {
            const read = said.reads(words);
            return (now) => ({ [name]: typeof read === 'function' ? read(now[name]) : read });
          },
        },
      ]
    : [],
);
