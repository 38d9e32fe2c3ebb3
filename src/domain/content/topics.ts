/** Every topic an item can have, in the order in which the inventory asks for them. */
export const TOPICS = [
  'algorithms',
  'arrays-strings',
  'linked-lists',
  'trees-graphs',
  'dynamic-programming',
  'system-design',
  'databases',
  'caching',
  'messaging',
  'distributed-systems',
  'concurrency',
  'api-design',
  'networking',
  'cloud',
  'reliability',
  'observability',
  'incidents',
  'debugging',
  'performance',
  'cost',
  'security',
  'testing',
  'delivery',
  'code-quality',
  'object-oriented-design',
  'trade-offs',
  'decisions',
  'thinking',
  'communication',
  'behavioural',
  'leadership',
  'ethics',
  'ai',
  'preparation',
  'cv',
  'hiring',
  'offer',
  'own',
] as const;
export type Topic = (typeof TOPICS)[number];

const NAMES: Record<string, string> = {
  'arrays-strings': 'Arrays and strings',
  'linked-lists': 'Linked lists',
  'trees-graphs': 'Trees and graphs',
  'dynamic-programming': 'Dynamic programming',
  'system-design': 'System design',
  'api-design': 'API design',
  'distributed-systems': 'Distributed systems',
  'code-quality': 'Code quality',
  'object-oriented-design': 'Object-oriented design',
  'trade-offs': 'Trade-offs',
  behavioural: 'Behavioral',
  ai: 'AI',
  cv: 'CV',
  own: 'Your own cards',
};

/** A topic as people write it. */
export function topicName(topic: string): string {
  const name = Object.hasOwn(NAMES, topic) ? NAMES[topic] : undefined;
  return name ?? topic.charAt(0).toUpperCase() + topic.slice(1);
}

/** The topics of items that can be drilled, in the order of their names. */
export function topicsOf(entries: readonly { topics: readonly string[]; drill?: string }[]): string[] {
  return [...new Set(entries.filter(({ drill }) => drill).flatMap(({ topics }) => topics))].sort();
}

export function isAbout({ topics }: { topics: readonly string[] }, topic: string): boolean {
  return topics.includes(topic);
}
