"""What the type engine is measured by: Unicode's own test files, and HarfBuzz's own shaper."""
