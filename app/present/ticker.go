package present

import "time"

// Ticker returns a function for Config.Every, which makes a ticker for each caller:
// its ticks come on the goroutine that ui brings them to, on which it is to be stopped: no tick
// comes after that, also none that was on its way, and to stop it again does nothing.
func Ticker(ui func(func())) func(d time.Duration, tick func()) (stop func()) {
	return func(d time.Duration, tick func()) func() {
		ticker, done := time.NewTicker(d), make(chan struct{})
		stopped := false // used where ui brings the ticks alone
		go func() {
			for {
				select {
				case <-ticker.C:
					ui(func() {
						if !stopped {
							tick()
						}
					})
				case <-done:
					return
				}
			}
		}()
		return func() {
			if !stopped {
				stopped = true
				ticker.Stop()
				close(done)
			}
		}
	}
}
