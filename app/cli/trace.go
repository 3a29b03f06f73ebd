package cli

import (
	"errors"
	"io"

	"tideline/app/store"
)

// traceHead is the beginning of every trace, as the window writes it.
const traceHead = `{"frame":`

// OpenTrace makes the file that frames are traced to. Of existing files it replaces only
// an older trace.
func OpenTrace(path string) (io.WriteCloser, error) {
	f, err := store.Stream(path, []byte(traceHead))
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return nil, notWritten(path, failed, "name another file with --trace", "name another file with --trace")
	} else if err != nil {
		return nil, err
	}
	return f, nil
}
