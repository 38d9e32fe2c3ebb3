/** The event on its input that tells the keyboard that a prompt takes no more keys, with those that it did not take. */
export const SETTLED = 'settled';
