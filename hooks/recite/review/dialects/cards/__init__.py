"""Flash cards, and texts with gaps."""
