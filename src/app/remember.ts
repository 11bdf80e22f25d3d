/**
 * What a map holds of a key: made where it holds nothing yet.
 * @param most how many it may hold; the oldest makes room for another
 */
export function remember<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value, most = Infinity): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const [oldest] = map.keys();
  if (oldest !== undefined && map.size >= most) map.delete(oldest);
  const made = make();
  map.set(key, made);
  return made;
}
