import { toString as toQr } from 'qrcode';

/** A verification address as a QR code, in SVG. Level M: still readable with a stamp's edge over it. */
export async function verificationQr(url: string): Promise<string> {
  return toQr(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 });
}
