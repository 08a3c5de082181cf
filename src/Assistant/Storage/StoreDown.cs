namespace Assistant.Storage;

/// <summary>For what can be left undone while the store is down.</summary>
public static class StoreDown
{
    /// <summary>Does it; false where the store is down.</summary>
    public static bool Unless(Action what)
    {
        try
        {
            what();
            return true;
        }
        catch (StoreDownException)
        {
            return false;
        }
    }

    /// <summary>Does it; false where the store is down. What was due waits for the next look.</summary>
    public static async Task<bool> UnlessAsync(Func<Task> what)
    {
        try
        {
            await what();
            return true;
        }
        catch (StoreDownException)
        {
            return false;
        }
    }
}
