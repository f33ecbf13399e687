/** The key of the settings: named after app and base path, because hosts share one origin among sites. */
export const settingsKey = (basePath: string): string => `pasal:${basePath}:settings`;
