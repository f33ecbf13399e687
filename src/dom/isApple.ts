/** Whether the reader's system is one of Apple's, whose keyboards name some keys by signs. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
