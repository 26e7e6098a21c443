import wandb, time
wandb.init(project="shop-forecast", name="old", notes="old notes", tags=["a", "b"], config={"lr": 0.5, "model": {"dim": 3}}, group="g1", job_type="train")
for i in range(12):
    wandb.log({"loss": 1.0 / (i + 1), "acc": i / 12, "nested": {"x": i}, "bad": float("nan") if i == 3 else 1.0})
wandb.log({"epoch": 1, "val_loss": 0.25}, step=40)
wandb.run.summary["best"] = 0.99
print("hello")
time.sleep(3)
