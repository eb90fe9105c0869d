/** The checklist whose criteria others choose from. */
export const LIBRARY = 'portal';
