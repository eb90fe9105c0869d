/** True for objects alone: neither arrays nor null. */
export function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** True for '' and for text of blanks alone. */
export function isBlankText(text) {
    // Nearly every text starts with a character above the space, and this answers for it at once.
    return !(text.charCodeAt(0) > 32) && text.trim() === '';
}
