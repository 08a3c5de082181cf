using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assistant.Knowledge;

/// <summary>
/// YAML without references to other places of the file ("*name"). Nothing of ours needs them, a few lines of them can stand for millions,
/// and one that names what contains it ends the process.
/// </summary>
internal sealed class PlainYaml(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">The file is not valid, or refers to another place.</exception>
    public bool MoveNext()
    {
        var more = parser.MoveNext();
        return Current is AnchorAlias alias ? throw new YamlException(alias.Start, alias.End, $"'*{alias.Value}' refers to another place of the file. Put words that begin with '*' into quotation marks.") : more;
    }
}
