using Assistant.Hosting.Health;

namespace Assistant.Models.Chat;

/// <summary>The language model as a part that can be ill: answers then go out as they were found.</summary>
public sealed class ModelHealth(ChatModel model, TimeProvider time) : IHealthPart
{
    private readonly PartState _state = new(time);

    public string Name => "model";

    public PartHealth Look()
    {
        if (model.IsSpent) _state.BeIll("The tokens of the day are used up. Answers go out as they were found.");
        else if (model.Rests) _state.BeIll("The language model cannot be reached. Answers go out as they were found.");
        else _state.BeWell();
        return _state.Now;
    }
}
