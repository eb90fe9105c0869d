/** The text of a smallest valid release and these members, the first of which may replace its own. */
export function releaseText(members = ''): string {
  const own = {
    ocid: 'ocds-213czf-1',
    id: '1',
    date: '2024-01-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
  };
  const kept = Object.entries(own).filter(([key]) => !members.startsWith(`"${key}":`));
  const texts = kept.map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  return `{${[...texts, ...(members ? [members] : [])].join(',')}}`;
}

/** The text of a package around these members. */
export function packageText(members: string, version = '"1.1"'): string {
  const facts = '"uri":"x:","publishedDate":"2024-01-01T00:00:00Z","publisher":{"name":"P"}';
  return `{${facts},"version":${version},${members}}`;
}
