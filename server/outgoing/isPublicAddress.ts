import ipaddr from 'ipaddr.js';

/** Only this block of IPv6 is given out to the public. */
const publicV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by number, and answered by the machine's own cloud with its secrets. */
const ofClouds: ReadonlySet<string> = new Set(['168.63.129.16']);

/** Whether an IP address is somebody's on the internet: not of this machine, its network or its cloud, and not one that leads there in disguise. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return plain.range() === 'unicast' && (plain instanceof ipaddr.IPv4 || plain.match(publicV6)) && !ofClouds.has(plain.toString());
}
