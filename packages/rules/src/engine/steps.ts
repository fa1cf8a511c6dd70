/** Work that is done a part at a time: `next()` does one, and the last gives what was made. */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** Does all of it at once. */
export function allSteps<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
