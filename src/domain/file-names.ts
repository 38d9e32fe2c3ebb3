/** Names that Windows takes for devices, in any case and with any ending. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;
const REFUSED = /[<>:"|?*]/;

/**
 * Whether Windows takes the name of a file or folder for a device. Node makes such a file there anyway, and then no other
 * program can open or remove it.
 */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** Why Windows cannot have a file of this name, as the end of a sentence; undefined if it can. */
export function unfitForWindows(name: string): string | undefined {
  if (isDeviceName(name)) return 'Windows takes its name for a device';
  if (/[^. ][. ]+$/.test(name)) return 'on Windows no name ends in a dot or a blank';
  const character = REFUSED.exec(name)?.[0];
  return character === undefined ? undefined : `on Windows no name has the character ${character}`;
}
