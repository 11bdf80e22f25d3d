export type ImageKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'ico' | 'svg';

/** What the bytes of a file say it is. */
export interface Image {
  readonly kind: ImageKind;
  /** In pixels; absent where the bytes do not say, or the image has no fixed size (most SVGs). */
  readonly size?: { readonly width: number; readonly height: number };
}
