/* Stands for `next/headers` in tests, where nothing has been requested. */

export async function headers(): Promise<Headers> {
  return new Headers();
}
