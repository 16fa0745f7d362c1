export function alone<T>(file: string, onWait: () => void, work: () => T | Promise<T>): Promise<T>;
