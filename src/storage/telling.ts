/** Reports each trouble once, however often it comes up. */
export function tellOnce(warn: (text: string) => void): (troubles: readonly string[]) => void {
  const told = new Set<string>();
  return (troubles) => {
    for (const trouble of troubles.filter((text) => !told.has(text))) {
      told.add(trouble);
      warn(trouble);
    }
  };
}
