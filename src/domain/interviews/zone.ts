import { Temporal } from 'temporal-polyfill';
import { meantOr } from '../not-found.ts';
import { Problem } from '../problem.ts';
import { nearest } from '../spelling.ts';

/**
 * The name of an IANA time zone, in its usual capitals.
 * @throws Problem for an unknown zone, with the one that was probably meant
 */
export function zoneNamed(text: string): string {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const listed = zones.find((zone) => zone.toLowerCase() === wanted);
  if (listed) return listed;
  // Older names and those of the machine's own data are not mistakes: Asia/Kolkata, CET.
  if (/^[a-z]/i.test(text.trim()) && isZone(text.trim())) return text.trim();
  const guess = zoneMeant(wanted, zones);
  throw new Problem(
    `Unknown time zone "${text}".`,
    meantOr(guess, 'Use an IANA name such as Europe/Amsterdam or America/New_York.'),
  );
}

/** Whether this machine knows the zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDateTime.from('2000-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();

/** By the city, by the whole name, or by a city with a similar name. */
function zoneMeant(wanted: string, zones: readonly string[]): string | undefined {
  const named = (name: string | undefined) => zones.find((zone) => zone.toLowerCase() === name);
  const inCity = (city: string | undefined) => zones.find((zone) => cityOf(zone) === city);
  return (
    inCity(cityOf(wanted)) ??
    named(
      nearest(
        wanted,
        zones.map((zone) => zone.toLowerCase()).filter((zone) => zone.includes('/')),
      ),
    ) ??
    inCity(nearest(cityOf(wanted), zones.map(cityOf)))
  );
}
