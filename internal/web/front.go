package web

import "github.com/hearsay-project/hearsay/internal/store"

// frontPage is what the front page shows.
type frontPage struct {
	status store.Status
}

// front is the first page.
func (s *site) front(r *request) (content, error) {
	st, err := s.bench.Store.Status(r.ctx())
	if err != nil {
		return content{}, err
	}
	return content{title: "Read", here: "/", body: frontBody(frontPage{st})}, nil
}
