exec(open('/tmp/sig/probe.py').read().split('import abc')[0])
from dataclasses import dataclass, InitVar
import collections.abc as ca, types, re
from collections import *
from pathlib import *
T_ = TypeVar('T_'); Ts=TypeVarTuple('Ts'); P=ParamSpec('P')
class Col(enum.Enum): a=1
class IE(enum.IntEnum): a=1
class SE(str, enum.Enum): a='1'
@dataclass
class DC: x: int=1
class MyPath(type(Path())): pass
class MyInt(int): pass
NT=NewType('NT',int); NL=NewType('NL',List[int])
class TD(TypedDict): a: int
class NTup(NamedTuple):
    a: int
BC=builds(dict)
class G(Generic[T_]): pass
HS=[int,float,bool,str,bytes,Any,Path,PosixPath,WindowsPath,PurePath,MyPath,Col,IE,SE,DC,BC,list,tuple,dict,List,Tuple,Dict,list[int],List[int],List[DC],list[Col],list[Path],List[Any],list[complex],list[list[int]],list[dict[str,int]],list[List],List[list],dict[str,int],Dict[str,int],Dict[int,List[int]],Dict[Col,int],Dict[Any,Any],dict[Any,int],dict[DC,int],dict[complex,int],dict[Path,int],dict[bytes,int],dict[bool,int],dict[float,int],dict[List[int],int],dict[Optional[str],int],dict[Union[int,str],int],dict[NT,int],dict[Annotated[str,1],int],Dict,Dict[str,Dict[str,Tuple[int,int]]],
tuple[int,int],tuple[int,...],tuple[int],Tuple[int,int],Tuple[int,...],tuple[int,str],tuple[int,int,int],tuple[()],Tuple[()],tuple[Unpack[Ts]],tuple[int,Unpack[Ts]],tuple[*Ts],Tuple[Any,...],tuple[complex,...],tuple[complex,complex],tuple[list[int],list[int]],tuple[Optional[int],Optional[int]],tuple[tuple[int,int],tuple[int,int]],list[tuple[int,int]],list[tuple],list[Tuple],dict[str,tuple[int,int]],tuple[DC,DC],
Optional[int],Optional[list[int]],Optional[List[int]],Optional[dict[str,int]],Optional[Tuple[int,int]],Optional[tuple],Optional[list],Optional[DC],Optional[Col],Optional[Path],Optional[PosixPath],Optional[complex],Optional[Any],Optional[NT],Union[None,int],Union[int,str],Union[int,str,None],int|None,None|int,list[int]|None,int|str,list[Optional[int]],dict[str,Optional[int]],Optional[list[Optional[int]]],list[Optional[list[int]]],list[int|None],Optional[BC],list[BC],
NT,NL,Annotated[int,1],Annotated[List[int],1],InitVar[int],InitVar[List[int]],InitVar,Literal[1],Literal["a"],Final[int],Final,ClassVar[int],Required[int],type,type[int],Type[int],Type,Callable,Callable[[int],int],ca.Callable,Sequence,Sequence[int],ca.Sequence[int],Mapping[str,int],Iterable[int],set,set[int],Set[int],frozenset,frozenset[int],deque,Deque[int],complex,range,T_,P,P.args,Ts,Self,LiteralString,None,type(None),'int',ForwardRef('int'),object,MyInt,TD,NTup,G,G[int],defaultdict,DefaultDict[str,int],Counter,OrderedDict,np.ndarray,np.float32,re.Pattern,Generator,1,"a b",[int],..., Union, Optional, Generic, Protocol, Never, NoReturn, types.NoneType, Hashable, AnyStr, Text, BinaryIO, List['int'], list['int'], Optional['int'], Annotated[Optional[int], 1], Optional[Annotated[int,2]], UserList, bytearray, abs, memoryview, Unpack[Ts]]
import json
for h in HS:
    try:
        r = [make_config(ZenField(h,name='a')).__annotations__['a']]
    except BaseException as e:
        r = [type(e), str(e)[:80]]
    def w(x=None): pass
    w.__annotations__={'x':h}
    try:
        r.append(builds(w, x=None).__annotations__['x'])
        r.append(builds(w, zen_partial=True,x=1).__annotations__['x'])
    except BaseException as e:
        r += [type(e), str(e)[:80]]
    print(repr(h), '->', *r, sep=' ; ')
