/** Looks through a file before it is kept. */
export interface VirusScanner {
  /**
   * @param path where the file lies; it is not changed
   * @returns what was found; null for nothing
   * @throws when it cannot be scanned: the file is then not taken
   */
  scan(path: string): Promise<string | null>;
}

/** Scans nothing: every file passes. It stands where no scanner is set up. */
export const scansNothing: VirusScanner = { scan: () => Promise.resolve(null) };
