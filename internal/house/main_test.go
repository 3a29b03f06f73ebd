package house

import (
	"os"
	"path/filepath"
	"testing"
)

// TestMain runs all tests at the top of the module, from where paths are told.
func TestMain(m *testing.M) {
	if err := os.Chdir(filepath.Join("..", "..")); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
