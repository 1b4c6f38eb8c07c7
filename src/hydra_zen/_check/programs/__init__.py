"""Programs whose configs come from stores: imported, their configs composed as a job's, their tasks never called."""
