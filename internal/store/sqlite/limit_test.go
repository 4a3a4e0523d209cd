package sqlite

import (
	"context"
	"fmt"
)

// LimitPages makes the disk seem full at so many pages.
func (s *Store) LimitPages(ctx context.Context, pages int) error {
	_, err := s.write.ExecContext(ctx, fmt.Sprintf(`PRAGMA max_page_count = %d`, pages))
	return err
}
