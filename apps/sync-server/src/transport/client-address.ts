import { BlockList, isIP, isIPv6 } from 'node:net';

/** IPv4 written as IPv6, as sockets that listen on both show it. */
const MAPPED_V4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** True for an address, or a network such as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
  );
}

/**
 * Whose request it is. What a proxy says of it (`X-Forwarded-For`) is believed only from the listed
 * ones: read from the right, the first address that is no such proxy. Everything to the left of
 * that was written by whoever asked.
 */
export class ClientAddresses {
  readonly #proxies = new BlockList();

  /** `proxies` are networks that {@link isNetwork} knows. */
  constructor(proxies: readonly string[]) {
    for (const proxy of proxies) {
      const [address = '', bits] = proxy.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      this.#proxies.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
    }
  }

  of(peer: string | undefined, forwardedFor: string | undefined): string {
    let address = plain(peer ?? 'unknown');
    const named = (forwardedFor ?? '').split(',').map((text) => plain(text.trim()));
    while (this.#isProxy(address)) {
      const before = named.pop();
      if (before === undefined || isIP(before) === 0) return address;
      address = before;
    }
    return address;
  }

  #isProxy(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }
}

function plain(address: string): string {
  return MAPPED_V4.exec(address)?.[1] ?? address;
}
