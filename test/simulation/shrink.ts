import type { Action, Script } from './script.ts';

/** How often a script is tried while it is made smaller. */
const MOST_TRIES = 150;

/**
 * Makes a failing script smaller as long as it still fails: halves, quarters, … and single actions
 * are left out, then the board is made smaller. `fails` carries a script out.
 */
export async function shrink(
  script: Script,
  fails: (script: Script) => Promise<boolean>,
): Promise<Script> {
  let smallest = script;
  let tries = 0;
  const attempt = async (smaller: Script): Promise<boolean> => {
    tries += 1;
    if (tries > MOST_TRIES || !(await fails(smaller))) return false;
    smallest = smaller;
    return true;
  };
  for (let size = Math.ceil(script.actions.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < smallest.actions.length;) {
      const actions: readonly Action[] = smallest.actions.toSpliced(from, size);
      if (!(await attempt({ ...smallest, actions }))) from += size;
    }
  }
  for (let items = Math.floor(smallest.items / 2); items >= 2; items = Math.floor(items / 2)) {
    if (!(await attempt({ ...smallest, items }))) break;
  }
  return smallest;
}
