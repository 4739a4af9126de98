"""The KPI follow-up (source K), one module per theme; `source_k.build` joins them."""
