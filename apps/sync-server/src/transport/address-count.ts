/** Counts what is open per network address. Addresses with nothing open are forgotten. */
export class AddressCount {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Number of addresses with something open. */
  get size(): number {
    return this.#open.size;
  }

  /** Takes a place; undefined when the address has all of its places. The result gives it back, once. */
  take(address: string): (() => void) | undefined {
    const open = this.#open.get(address) ?? 0;
    if (open >= this.#most) return undefined;
    this.#open.set(address, open + 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.#giveBack(address);
      isTaken = false;
    };
  }

  #giveBack(address: string): void {
    const left = (this.#open.get(address) ?? 1) - 1;
    if (left === 0) this.#open.delete(address);
    else this.#open.set(address, left);
  }
}
