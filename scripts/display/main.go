// Command display prints why no window can open here and exits 1; it prints
// nothing and exits 0 when one can. `make run` asks it before it builds.
package main

import (
	"fmt"
	"os"
	"time"

	"tideline/app/display"
)

func main() {
	err := display.Check(display.Env{Getenv: os.Getenv, ReadFile: os.ReadFile, Timeout: 3 * time.Second})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
