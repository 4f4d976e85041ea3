import { useMutation, useQuery } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** In a folder; null looks on every drive. */
export function useCopies(folder: string | null) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['workspace', 'copies', folder],
    queryFn: async () => valueOrThrow(await app.copies.find({ folder })),
    staleTime: 0,
    retry: false,
  })
}

export function useBringIn() {
  const app = useAppClient()
  return useMutation({ mutationFn: (folder: string) => app.copies.bringIn({ folder }) })
}
