package present

import "time"

// Ticker returns a function for Config.Every, which makes a ticker for each caller:
// its ticks come on the goroutine that ui brings them to.
func Ticker(ui func(func())) func(d time.Duration, tick func()) (stop func()) {
	return func(d time.Duration, tick func()) func() {
		ticker, done := time.NewTicker(d), make(chan struct{})
		go func() {
			for {
				select {
				case <-ticker.C:
					ui(tick)
				case <-done:
					return
				}
			}
		}()
		return func() {
			ticker.Stop()
			close(done)
		}
	}
}
