package mcp

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sync"
)

// pipe holds the end of what is asked back until all that was asked is answered: whoever writes questions and closes at once still gets the
// answers.
type pipe struct {
	in  io.ReadCloser
	out io.WriteCloser

	mu      sync.Mutex
	change  *sync.Cond
	waiting int // requests without an answer
	closed  bool
	asked   []byte // of the line that is not whole yet
	told    []byte
}

func newPipe(in io.ReadCloser, out io.WriteCloser) *pipe {
	p := &pipe{in: in, out: out}
	p.change = sync.NewCond(&p.mu)
	return p
}

// Read implements [io.Reader] for what is asked.
func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked = lines(append(p.asked, b[:n]...), func(m message) {
		if m.ID != nil && m.Method != "" {
			p.waiting++
		}
	})
	for errors.Is(err, io.EOF) && p.waiting > 0 && !p.closed {
		p.change.Wait()
	}
	return n, err
}

// Close implements [io.Closer].
func (p *pipe) Close() error {
	p.mu.Lock()
	p.closed = true
	p.change.Broadcast()
	p.mu.Unlock()
	return p.in.Close()
}

// answers is the side on which it is answered.
type answers struct{ *pipe }

// Write implements [io.Writer].
func (a answers) Write(b []byte) (int, error) {
	n, err := a.out.Write(b)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.told = lines(append(a.told, b[:n]...), func(m message) {
		if m.ID != nil && m.Method == "" {
			a.waiting--
		}
	})
	if err != nil {
		a.closed = true
	}
	a.change.Broadcast()
	return n, err
}

// Close implements [io.Closer].
func (a answers) Close() error { return a.out.Close() }

// message is what tells a request from an answer and a notification.
type message struct {
	ID     *json.RawMessage `json:"id"`
	Method string           `json:"method"`
}

// lines hands out the messages of whole lines, and returns the rest.
func lines(b []byte, each func(message)) []byte {
	for {
		i := bytes.IndexByte(b, '\n')
		if i < 0 {
			return b
		}
		var m message
		if json.Unmarshal(b[:i], &m) == nil {
			each(m)
		}
		b = b[i+1:]
	}
}
