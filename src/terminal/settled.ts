/** Told to the keyboard, by an event on its input, at the moment when a prompt takes no more keys. */
export const SETTLED = 'settled';
