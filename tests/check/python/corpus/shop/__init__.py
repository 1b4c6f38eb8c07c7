"""What the programs of the corpus configure."""

from shop.models import Adam as Adam
from shop.verbs import builds_partial as builds_partial
