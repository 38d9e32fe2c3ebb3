import type { World } from '../../world.ts';
import { isMeant } from './sure.ts';

/** Removes all of the user's data, after a word that has to be typed. */
export async function eraseAll({ yes = false }: { yes?: boolean }, world: World): Promise<void> {
  const data = await world.data();
  const folder = await world.folder();
  const names = data.names();
  if (names.length === 0) return world.print(`There is nothing to remove in ${folder}.\n`);
  if (!yes) {
    world.print(
      `This removes what is in ${folder}, for good: ${names.join(', ')}.\nA copy first: rehearse data export --out FILE (your packs are files: copy them by hand).\n`,
    );
    if (!(await isMeant(world, { word: 'erase', does: 'Removing everything' }))) {
      return world.print('Nothing was removed.\n');
    }
  }
  const left = data.erase();
  world.print(`Removed: ${names.join(', ')}.\n`);
  if (left.length > 0) world.warn(`Still there, since it is not Rehearsal's own: ${left.join(', ')}`);
}
