using Assistant.Commands;

namespace Assistant.Hosting.Health;

/// <summary>The knowledge is ill while its files cannot be used: an earlier version is served.</summary>
public sealed class KnowledgeHealth(AssistantHost assistant) : IHealthPart
{
    private readonly PartState _state = new(assistant.Time);

    public string Name => "knowledge";

    public PartHealth Look()
    {
        if (assistant.IsLastGood) _state.BeIll("The knowledge files cannot be used as they are now. The last good version is served.");
        else _state.BeWell();
        return _state.Now;
    }
}
