export const studioPath = (studioId: string): string => `/studios/${encodeURIComponent(studioId)}`;
export const slipPath = (slipId: string): string => `/slips/${encodeURIComponent(slipId)}`;
