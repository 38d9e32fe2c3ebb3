/** Told to the keyboard, by an event on its input, at the moment when a prompt takes no more keys, with those that it did not take. */
export const SETTLED = 'settled';
