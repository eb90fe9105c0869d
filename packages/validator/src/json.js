/** True for objects alone: neither arrays nor null. */
export function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
