"""What holds for every test."""

from hypothesis import HealthCheck, settings

# A test asserts no timing: speed lives in the benchmark (`pytest -m speed`). The same examples on
# every machine, so that main passes or fails alike everywhere; `pytest
# --hypothesis-profile=explore` looks further.
settings.register_profile(
    "default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", settings.get_profile("default"), derandomize=False)
settings.load_profile("default")
