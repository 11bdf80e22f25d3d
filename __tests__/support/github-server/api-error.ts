/** What a release host answers with in place of what was asked for. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message);
    this.status = status;
    this.body = {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: 'https://docs.github.com/rest/releases/releases',
      status: `${status}`,
    };
  }

  static invalid(resource: 'Release' | 'ReleaseAsset', code: string, field: string, message?: string): ApiError {
    return new ApiError(422, 'Validation Failed', [
      { resource, code, field, ...(message === undefined ? {} : { message }) },
    ]);
  }
}
