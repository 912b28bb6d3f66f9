"""The last look before the press: what would print badly though the page is made up as meant."""
