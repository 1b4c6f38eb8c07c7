"""Any sequence of operations on stores does what a plain model of them says."""

import copy
import pickle

from hydra.core.config_store import ConfigStore
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from hydra_zen import ZenStore

NAMES = st.sampled_from("abc")
GROUPS = st.sampled_from([None, "g", "g/h", "k"])
KEY = st.tuples(GROUPS, NAMES)
KEYS = st.lists(KEY, max_size=5)
MAPPINGS = st.dictionaries(GROUPS, GROUPS, max_size=3)


class Model:
    """What a store and its mirrors should hold: values and queue, both in order."""

    def __init__(self, entries=None, queue=None):
        self.entries = dict(entries or {})
        self.queue = dict.fromkeys(queue or ())

    def copied(self):
        return Model(copy.deepcopy(self.entries), self.queue)


class Handle:
    """A store, its model, and the options that matter to both."""

    def __init__(self, store, model, *, eager, overwrite_ok, group=None):
        self.store = store
        self.model = model
        self.eager = eager
        self.overwrite_ok = overwrite_ok
        self.group = group

    def alike(self, store, model):
        """Return a handle of another store with the same options."""
        return Handle(store, model, eager=self.eager, overwrite_ok=self.overwrite_ok, group=self.group)


class Refused(Exception):
    """The model says that the operation must fail, and change nothing."""


def path(key):
    """Return the path in Hydra's store of the entry called `key`."""
    return f"{key[0]}/{key[1]}.yaml" if key[0] else f"{key[1]}.yaml"


class Stores(RuleBasedStateMachine):
    """Stores under test beside models, and Hydra's store beside a dict."""

    handles = Bundle("handles")

    def __init__(self):
        super().__init__()
        self.before = ConfigStore.instance().repo
        ConfigStore.instance().repo = {}
        self.in_hydra = {}
        self.all = []
        self.count = 0

    def teardown(self):
        ConfigStore.instance().repo = self.before

    def known(self, handle):
        self.all.append(handle)
        return handle

    def must(self, do, model_do):
        """Run `do`, which must fail exactly where `model_do` does."""
        try:
            model_do()
        except Refused:
            try:
                do()
            except (ValueError, KeyError):
                return None
            raise AssertionError("this should have been refused") from None
        return do()

    def push(self, handle, keys, overwrite_ok):
        """Let the model push, or refuse."""
        if not overwrite_ok and any(path(key) in self.in_hydra for key in keys):
            raise Refused
        for key in keys:
            self.in_hydra[path(key)] = copy.deepcopy(handle.model.entries[key])

    @initialize(target=handles, eager=st.booleans(), overwrite_ok=st.booleans())
    def first(self, eager, overwrite_ok):
        return self.new(eager, overwrite_ok)

    @initialize(target=handles, keys=KEYS)
    def second(self, keys):
        return self.filled(False, False, keys)

    @rule(target=handles, eager=st.booleans(), overwrite_ok=st.booleans(), keys=KEYS)
    def filled(self, eager, overwrite_ok, keys):
        handle = self.new(eager, overwrite_ok)
        for key in keys:
            self.put(handle, key)
        return handle

    def new(self, eager, overwrite_ok):
        store = ZenStore(deferred_hydra_store=not eager, overwrite_ok=overwrite_ok)
        return self.known(Handle(store, Model(), eager=eager, overwrite_ok=overwrite_ok))

    @rule(handle=handles, key=KEY)
    def put_anywhere(self, handle, key):
        self.put(handle, key)

    @rule(handle=handles, name=NAMES)
    def put_in_the_default_group(self, handle, name):
        self.put(handle, (handle.group, name), by_default=True)

    def put(self, handle, key, *, by_default=False):
        self.count += 1
        value = {"v": self.count}
        options = {} if by_default else {"group": key[0]}

        def model():
            if key in handle.model.entries and not handle.overwrite_ok:
                raise Refused
            if handle.eager:
                self.push(handle.alike(None, Model({key: value})), [key], handle.overwrite_ok)
            handle.model.entries[key] = dict(value)
            if handle.eager:
                handle.model.queue.pop(key, None)
            else:
                handle.model.queue.setdefault(key)

        self.must(lambda: handle.store(value, name=key[1], **options), model)

    @rule(target=handles, handle=handles, group=GROUPS)
    def mirror(self, handle, group):
        result = handle.alike(handle.store(group=group), handle.model)
        result.group = group
        assert result.store == handle.store
        return self.known(result)

    @rule(target=handles, handle=handles)
    def copy(self, handle):
        return self.known(handle.alike(handle.store.copy(), handle.model.copied()))

    @rule(target=handles, handle=handles)
    def pickled(self, handle):
        return self.known(handle.alike(pickle.loads(pickle.dumps(handle.store)), handle.model.copied()))

    @rule(handle=handles, mapping=MAPPINGS, overwrite_ok=st.sampled_from([None, False, True]))
    def map_groups(self, handle, mapping, overwrite_ok):
        allowed = handle.overwrite_ok if overwrite_ok is None else overwrite_ok
        result = handle.alike(None, Model())

        def model():
            moves = {key: (mapping.get(key[0], key[0]), key[1]) for key in handle.model.entries}
            for key, new in sorted(moves.items(), key=lambda move: move[0] != move[1]):
                if new in result.model.entries and not allowed:
                    raise Refused
                result.model.entries[new] = copy.deepcopy(handle.model.entries[key])
                if new != key or key in handle.model.queue:
                    result.model.queue[new] = None
            if handle.eager:
                self.push(result, result.model.queue, handle.overwrite_ok)
                result.model.queue.clear()

        result.store = self.must(
            lambda: handle.store.copy_with_mapped_groups(mapping, overwrite_ok=overwrite_ok), model
        )
        if result.store is not None:
            self.known(result)

    @rule(handle=handles, other=handles, overwrite_ok=st.sampled_from([None, False, True]))
    def update(self, handle, other, overwrite_ok):
        self.must(
            lambda: handle.store.update(other.store, overwrite_ok=overwrite_ok),
            lambda: self.model_update(handle, other, overwrite_ok),
        )

    def model_update(self, handle, other, overwrite_ok):
        mine, theirs = handle.model, other.model
        if mine is theirs:
            return
        if overwrite_ok is False and mine.entries.keys() & theirs.entries.keys():
            raise Refused
        entries = {**mine.entries, **copy.deepcopy(theirs.entries)}
        queue = {**mine.queue, **theirs.queue}
        if handle.eager:
            self.push(handle.alike(None, Model(entries)), queue, handle.overwrite_ok)
            queue = {}
        mine.entries, mine.queue = entries, queue

    @rule(handle=handles, other=handles)
    def merge(self, handle, other):
        result = handle.alike(None, handle.model.copied())
        if handle.model is other.model:
            # A copy is another store, so even a store can be merged with itself.
            other = handle.alike(None, handle.model.copied())
            other.store = handle.store
        result.store = self.must(lambda: handle.store | other.store, lambda: self.model_update(result, other, None))
        if result.store is not None:
            self.known(result)

    @rule(handle=handles, key=KEY)
    def delete(self, handle, key):
        group, name = key

        def model():
            if (group, name) not in handle.model.entries:
                raise Refused
            del handle.model.entries[group, name]
            handle.model.queue.pop((group, name), None)

        self.must(lambda: handle.store.delete_entry(group, name), model)

    @rule(handle=handles)
    def change_the_nodes(self, handle):
        for key in handle.model.entries:
            self.count += 1
            handle.store[key]["v"] = self.count
            handle.model.entries[key]["v"] = self.count

    @rule(handle=handles)
    def enqueue_all(self, handle):
        handle.store.enqueue_all()
        handle.model.queue = dict.fromkeys(handle.model.entries)

    @rule(handle=handles, overwrite_ok=st.sampled_from([None, False, True]))
    def flush(self, handle, overwrite_ok):
        def model():
            self.push(handle, handle.model.queue, handle.overwrite_ok if overwrite_ok is None else overwrite_ok)
            handle.model.queue.clear()

        self.must(lambda: handle.store.add_to_hydra_store(overwrite_ok), model)

    @rule(handle=consumes(handles))
    def forget(self, handle):
        self.all.remove(handle)

    @invariant()
    def stores_hold_what_their_models_say(self):
        for handle in self.all:
            store, model = handle.store, handle.model
            assert [(entry["group"], entry["name"]) for entry in store] == list(model.entries)
            assert list(store._queue) == list(model.queue)
            assert store.has_enqueued() == bool(model.queue)
            assert len(store) == len(model.entries)
            assert {key: store[key] for key in model.entries} == model.entries
            assert set(store.groups) == {group for group, _ in model.entries}
            assert {**store[None], **store["g"], **store["k"]} == model.entries

    @invariant()
    def mirrors_are_equal_and_nothing_else_is(self):
        for handle in self.all:
            for other in self.all:
                assert (handle.store == other.store) == (handle.model is other.model)

    @invariant()
    def hydra_has_what_was_pushed(self):
        assert flat(ConfigStore.instance().repo) == self.in_hydra


def flat(repo, prefix=""):
    """Return Hydra's configs by path."""
    result = {}
    for name, value in repo.items():
        if isinstance(value, dict):
            assert value, "a group without configs was left behind"
            result.update(flat(value, f"{prefix}{name}/"))
        else:
            result[f"{prefix}{name}"] = value.node
    return result


TestStores = Stores.TestCase
TestStores.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)
