import { isMoment } from '../dates.ts';
import { isJsonObject, type JsonObject } from '../json.ts';

/** Whether a value that was read from a disk, which others can write to as well, is what it should be. */
export type Fits = (value: unknown) => boolean;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isWord = (value: unknown): value is string => isText(value) && value !== '';
export const isDate = (value: unknown): value is string => isText(value) && isMoment(value);
/** A moment that says on which clocks it was. */
export const isDateWithOffset = (value: unknown): value is string => isDate(value) && WITH_OFFSET.test(value);
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
/** A number of something: of minutes, dollars, or times. */
export const isAmount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;
export const isListOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
export const isGroupOf =
  (fits: Fits): Fits =>
  (value) =>
    isJsonObject(value) && Object.values(value).every(fits);
export const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value);
export const isOneOf =
  (...words: readonly string[]): Fits =>
  (value) =>
    words.some((word) => word === value);
/** Fields that must fit; others pass, since a newer version may have written them. */
export const fieldsFit =
  (fields: Readonly<Record<string, Fits>>): ((value: unknown) => value is JsonObject) =>
  (value): value is JsonObject =>
    isJsonObject(value) && Object.entries(fields).every(([name, fits]) => fits(value[name]));

const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;
